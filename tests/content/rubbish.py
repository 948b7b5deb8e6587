"""One way to provoke each complaint about a reader's file of blind answers: its code, and what the file then holds."""

RUBBISH = {
    "answers_syntax": '{"home-0001": {"answer": "B"}',
    "answers_form": "[]",
    "answers_unknown": '{"home-0999": {"answer": "B"}}',
    "answers_outdated": '{"home-0001@000000": {"answer": "B"}}',
    "answers_twice": '{"home-0003": {"answer": true}, "home-0003": {"answer": true}}',
    "answers_fields": '{"home-0001": {"answr": "B"}}',
    "answers_letters": '{"home-0001": {"answer": "AB"}}',
    "answers_truth": '{"home-0003": {"answer": "A"}}',
}
