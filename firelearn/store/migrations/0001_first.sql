-- The journal: facts, appended, never updated or deleted. Ids of 16 bytes are interned as small numbers, because an
-- answer must cost no more than 160 bytes on disk with its indexes; prev_hash and the entry's id are derived.

CREATE TABLE origin (
    no INTEGER PRIMARY KEY,
    region INTEGER NOT NULL,
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,
    own INTEGER NOT NULL,
    received_seq INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX origin_device ON origin (device, incarnation);

CREATE TABLE known_person (no INTEGER PRIMARY KEY, id BLOB NOT NULL);
CREATE UNIQUE INDEX known_person_id ON known_person (id);
CREATE TABLE known_unit (no INTEGER PRIMARY KEY, id BLOB NOT NULL);
CREATE UNIQUE INDEX known_unit_id ON known_unit (id);
CREATE TABLE known_boot (no INTEGER PRIMARY KEY, id BLOB NOT NULL);
CREATE UNIQUE INDEX known_boot_id ON known_boot (id);

CREATE TABLE entry (
    origin INTEGER NOT NULL REFERENCES origin (no),
    seq INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES known_person (no),
    unit INTEGER NOT NULL REFERENCES known_unit (no),
    boot INTEGER NOT NULL REFERENCES known_boot (no),
    wall_utc_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL,
    monotonic_ms INTEGER NOT NULL,
    body BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE INDEX entry_person ON entry (person, wall_utc_ms);

-- Projections: folded from the journal, may be dropped at any time.

CREATE TABLE question_state (
    person INTEGER NOT NULL,
    question TEXT NOT NULL,
    right_count INTEGER NOT NULL,
    wrong_count INTEGER NOT NULL,
    last_right INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    in_book INTEGER NOT NULL,
    rights_in_row INTEGER NOT NULL,
    due_day INTEGER,
    stability REAL,
    difficulty REAL,
    memory_ms INTEGER,
    reps INTEGER,
    lapses INTEGER,
    PRIMARY KEY (person, question)
) WITHOUT ROWID;
CREATE INDEX question_state_due ON question_state (person, due_day);
CREATE INDEX question_state_book ON question_state (person, last_ms) WHERE in_book = 1;

CREATE TABLE topic_tally (
    person INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    practised INTEGER NOT NULL,
    last_right INTEGER NOT NULL,
    PRIMARY KEY (person, topic)
) WITHOUT ROWID;

CREATE TABLE favourite (
    person INTEGER NOT NULL,
    question TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    device BLOB NOT NULL,
    kept INTEGER NOT NULL,
    PRIMARY KEY (person, question)
) WITHOUT ROWID;

CREATE TABLE lesson_done (
    person INTEGER NOT NULL,
    course TEXT NOT NULL,
    revision BLOB NOT NULL,
    lesson TEXT NOT NULL,
    first_ms INTEGER NOT NULL,
    PRIMARY KEY (person, course, revision, lesson)
) WITHOUT ROWID;

CREATE TABLE course_done (
    person INTEGER NOT NULL,
    course TEXT NOT NULL,
    revision BLOB NOT NULL,
    first_ms INTEGER NOT NULL,
    PRIMARY KEY (person, course, revision)
) WITHOUT ROWID;

CREATE TABLE exam_pass (
    person INTEGER NOT NULL,
    blueprint TEXT NOT NULL,
    month INTEGER NOT NULL,
    first_ms INTEGER NOT NULL,
    PRIMARY KEY (person, blueprint, month)
) WITHOUT ROWID;

CREATE TABLE exam (
    person INTEGER NOT NULL,
    id BLOB NOT NULL,
    blueprint TEXT,
    began_ms INTEGER,
    submitted_ms INTEGER,
    state BLOB NOT NULL,
    PRIMARY KEY (person, id)
) WITHOUT ROWID;
CREATE INDEX exam_id ON exam (id);

CREATE TABLE exam_answer (
    person INTEGER NOT NULL,
    exam BLOB NOT NULL,
    item INTEGER NOT NULL,
    question TEXT NOT NULL,
    revision BLOB NOT NULL,
    response BLOB NOT NULL,
    right INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    incarnation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (person, exam, item)
) WITHOUT ROWID;

CREATE TABLE points_day (
    person INTEGER NOT NULL,
    day INTEGER NOT NULL,
    points INTEGER NOT NULL,
    acts INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    rights INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (person, day)
) WITHOUT ROWID;

CREATE TABLE person (
    person INTEGER PRIMARY KEY,
    nickname TEXT,
    age_band TEXT,
    guest INTEGER NOT NULL,
    language TEXT,
    erased INTEGER NOT NULL,
    fields BLOB NOT NULL
);

CREATE TABLE membership (
    person INTEGER NOT NULL,
    unit BLOB NOT NULL,
    hlc INTEGER NOT NULL,
    device BLOB NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (person, unit)
) WITHOUT ROWID;

CREATE TABLE consent (
    person INTEGER NOT NULL,
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    given INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (person, document)
) WITHOUT ROWID;

-- The bank, compiled once per revision. A question has one row per revision; old rows stay while somebody answered them.

CREATE TABLE bank_edition (
    no INTEGER PRIMARY KEY CHECK (no = 1),
    revision BLOB NOT NULL,
    edition TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    questions INTEGER NOT NULL,
    courses INTEGER NOT NULL,
    counts BLOB NOT NULL
);

CREATE TABLE question (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    revision BLOB NOT NULL,
    current INTEGER NOT NULL,
    type INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    level INTEGER NOT NULL,
    audiences INTEGER NOT NULL,
    reading_ms INTEGER NOT NULL,
    options INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX question_id ON question (id, current);
-- "current" stands in it, because SQLite never takes a partial index for a covering one.
CREATE INDEX question_pick ON question (current, topic, type, level, audiences, options, id, revision);

-- Laws and standards, each edition once; questions name them by number.
CREATE TABLE source (no INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE UNIQUE INDEX source_body ON source (body);

CREATE TABLE course (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    revision BLOB NOT NULL,
    audiences INTEGER NOT NULL,
    lessons INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE UNIQUE INDEX course_id ON course (id);

CREATE TABLE blueprint (place INTEGER PRIMARY KEY, id TEXT NOT NULL, body BLOB NOT NULL);
CREATE UNIQUE INDEX blueprint_id ON blueprint (id);

-- Every character of a Chinese text is a word here: trigrams cannot find two characters, the usual query.
CREATE VIRTUAL TABLE question_text USING fts5 (
    zh_CN, en, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

-- Memory, not facts: where people are. Losing it costs nobody a point.

CREATE TABLE desk (
    topic TEXT NOT NULL,
    key BLOB NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (topic, key)
) WITHOUT ROWID;

CREATE TABLE keeping (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
