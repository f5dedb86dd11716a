-- The record. Ids are UUIDs as text, times ISO 8601 in UTC as text, bodies JSON. "seq" gives the order in which rows came.
-- ${sequence} and ${bytes} are what each database calls a counting key and a row of bytes.
-- Originals stay while their document stays; "retention" says how long that is (do-no-harm, rule 4), 'standard' until people set it.

create table document (
    seq ${sequence},
    id text not null unique,
    sha256 text not null unique,
    retention text not null default 'standard',
    body text not null
);

-- packed: deflate
create table original (
    document text not null primary key references document (id),
    packed ${bytes} not null
);

-- The text whose offsets every passage counts in; packed: deflate of UTF-8. Body: the document's parts and metadata.
create table stored_text (
    document text not null primary key references document (id),
    packed ${bytes} not null,
    body text not null
);

-- The latest reading, and the settings it was made with: the mark by which a second run knows what is done.
create table reading (
    document text not null primary key references document (id),
    fingerprint text not null,
    packed ${bytes} not null
);

create table candidate (
    seq ${sequence},
    id text not null unique,
    document text not null references document (id),
    number integer not null,
    kind text not null,
    state text not null,
    weak integer not null,
    body text not null,
    unique (document, number)
);
create index candidate_state on candidate (state, weak, document, kind);

create table incident (
    seq ${sequence},
    id text not null unique,
    type text not null,
    earliest text,
    latest text,
    place text,
    country text,
    status text not null,
    retention text not null default 'standard',
    body text not null
);

create table incident_document (
    incident text not null references incident (id) on delete cascade,
    document text not null references document (id),
    primary key (incident, document)
);
create index incident_document_document on incident_document (document);

create table actor (
    seq ${sequence},
    id text not null unique,
    retention text not null default 'standard',
    body text not null
);

create table source (
    seq ${sequence},
    id text not null unique,
    document text not null references document (id),
    retention text not null default 'standard',
    body text not null
);

create table claim (
    seq ${sequence},
    id text not null unique,
    source text not null,
    incident text,
    body text not null
);
create index claim_incident on claim (incident);

create table figure (
    seq ${sequence},
    id text not null unique,
    source text not null,
    incident text,
    body text not null
);
create index figure_incident on figure (incident);

create table episode (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table episode_incident (
    episode text not null references episode (id) on delete cascade,
    incident text not null,
    primary key (episode, incident)
);

-- Rows are only ever added; the database refuses anything else.
create table decision (
    seq ${sequence},
    id text not null unique,
    body text not null
);

create table decision_fact (
    decision text not null references decision (id),
    fact text not null,
    primary key (decision, fact)
);
create index decision_fact_fact on decision_fact (fact);
