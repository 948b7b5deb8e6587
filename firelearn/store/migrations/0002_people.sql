-- People and units: found by name, merged and parted, and what was earned in which unit.

DROP TABLE person;
CREATE TABLE person (
    person INTEGER PRIMARY KEY,
    nickname TEXT,
    age_band TEXT,
    guest INTEGER NOT NULL,
    language TEXT,
    erased INTEGER NOT NULL,
    merged_into BLOB,
    claim_hash BLOB,
    name_key TEXT,
    initials TEXT,
    fields BLOB NOT NULL
);
CREATE INDEX person_name ON person (name_key) WHERE name_key IS NOT NULL;
CREATE INDEX person_initials ON person (initials) WHERE initials IS NOT NULL;
CREATE INDEX person_claim ON person (claim_hash) WHERE claim_hash IS NOT NULL;
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

-- Duplicates and who stands for them; follows from the field merged_into of all persons.
CREATE TABLE alias (person INTEGER PRIMARY KEY, canonical INTEGER NOT NULL);
CREATE INDEX alias_canonical ON alias (canonical);

CREATE INDEX membership_unit ON membership (unit, state);

CREATE TABLE unit (
    unit BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    search TEXT NOT NULL,
    credit_code TEXT NOT NULL,
    join_code TEXT NOT NULL,
    headcount INTEGER,
    state TEXT NOT NULL,
    official INTEGER NOT NULL,
    sections INTEGER NOT NULL,
    approval INTEGER NOT NULL,
    merged_into BLOB,
    canonical BLOB NOT NULL,
    fields BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX unit_join ON unit (join_code) WHERE join_code <> '';
CREATE INDEX unit_credit ON unit (credit_code) WHERE credit_code <> '';
CREATE INDEX unit_name ON unit (name_key);
CREATE INDEX unit_canonical ON unit (canonical);

CREATE TABLE unit_above (
    above BLOB NOT NULL,
    unit BLOB NOT NULL,
    PRIMARY KEY (above, unit)
) WITHOUT ROWID;
CREATE INDEX unit_above_unit ON unit_above (unit);

CREATE TABLE unit_day (
    person INTEGER NOT NULL,
    day INTEGER NOT NULL,
    unit BLOB NOT NULL,
    points INTEGER NOT NULL,
    PRIMARY KEY (person, day, unit)
) WITHOUT ROWID;
CREATE INDEX unit_day_unit ON unit_day (unit, day, points);

-- What staff did and what changed units is asked for as such; answers pay nothing for these.
CREATE INDEX entry_of_units ON entry (kind, wall_utc_ms) WHERE kind IN (7, 13);

-- Secrets of this PC: slow hashes of PINs and of the rescue code, and wrong tries. They never travel.
CREATE TABLE sign_in (
    who BLOB PRIMARY KEY,
    verifier TEXT NOT NULL,
    wrong INTEGER NOT NULL,
    last_wrong_ms INTEGER NOT NULL
) WITHOUT ROWID;
