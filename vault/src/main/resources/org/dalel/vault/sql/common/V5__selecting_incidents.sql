-- What incidents are narrowed, counted and ordered by, made by org.dalel.record.Traits: bodies need not be opened for it. The
-- program makes a row anew whenever the incident or what is told of it changes. People: the fewest and the most that a source gives,
-- and whether some source sets no upper limit; empty where none counts people.
create table incident_traits (
    seq integer not null primary key,
    incident text not null unique references incident (id) on delete cascade,
    type text not null,
    earliest text,
    latest text,
    place text,
    country text,
    status text not null,
    tellers integer not null,
    disagree integer not null,
    fewest double precision,
    most double precision,
    open_above integer not null
);

-- facet: GROUP, ACTOR, LAW or TELLER; position: in which place of its incident it first stood
create table incident_mark (
    facet text not null,
    what text not null,
    seq integer not null references incident_traits (seq) on delete cascade,
    position integer not null,
    primary key (facet, what, seq)
);
create index incident_mark_seq on incident_mark (seq);

create table incident_actor (
    incident text not null references incident_traits (incident) on delete cascade,
    actor text not null,
    primary key (incident, actor)
);
create index incident_actor_actor on incident_actor (actor);

-- Selections that people keep for themselves; names may stand in the body.
create table saved_view (
    seq ${sequence},
    id text not null unique,
    owner text not null,
    body text not null
);
