"""What is alive though no line of Python calls it, for vulture, each group with its caller.

Mostly members of enums that data names: they are read by their value, so that the code need not name each of them.
"""

from firelearn.content.sources import SourceKind
from firelearn.domain.age import AgeBand
from firelearn.domain.question import Audience, Topic
from firelearn.gui.late_signatures import LateSignatures
from firelearn.runtime.settings import Theme
from firelearn.wire.messages_v1 import FeedKind

# question_bank/questions/*.toml and courses name topics and audiences.
NAMED_BY_QUESTIONS = [
    Topic.BASICS,
    Topic.EVACUATION,
    Topic.EXTINGUISHER,
    Topic.FACILITIES,
    Topic.EBIKE,
    Topic.LANES,
    Topic.DUTY,
    Topic.PATROL,
    Topic.HIGHRISE,
    Topic.VENUES,
    Topic.RURAL,
    Topic.STATION,
    Audience.KEYUNIT,
    Audience.FACTORY,
    Audience.HOTEL,
    Audience.HOSPITAL,
    Audience.VILLAGE,
    Audience.VOLUNTEER,
]

# question_bank/sources.toml names kinds of sources.
NAMED_BY_SOURCES = [SourceKind.ORDER, SourceKind.STANDARD, SourceKind.GUIDE]

# settings.json names the theme.
NAMED_BY_SETTINGS = [Theme.LIGHT]

# The registration offers every age band there is.
NAMED_BY_REGISTRATION = [AgeBand.FROM_45, AgeBand.FROM_60]

# A server names what a row of its feed is about.
NAMED_BY_SERVERS = [
    FeedKind.MERGE,
    FeedKind.ENTRY,
    FeedKind.RULE_SET,
    FeedKind.POLICY,
    FeedKind.BLUEPRINT,
    FeedKind.EXAM_SCHEDULE,
    FeedKind.BANK_RELEASE,
]

# Python's import asks a loader for it.
NAMED_BY_IMPORT = [LateSignatures.create_module]
