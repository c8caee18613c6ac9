-- Erasing people: what is left of it, and what keeps it possible.

-- That somebody was erased: not who. Nothing here says anything of the person.
create table erasure (
    -- random
    reference varchar(40) primary key,
    erased_at timestamp with time zone not null,
    -- administrator or retention
    erased_by varchar(100) not null,
    -- JSON: how many of what
    counts varchar not null
);
create index erasure_erased_at on erasure (erased_at);

-- Statements that may have reached an LRS. Of an LRS that is not ours, for its owner to delete; of our own only those that
-- were on their way, to be deleted once they have come.
create table erasure_statement (
    reference varchar(40) not null references erasure (reference) on delete cascade,
    destination varchar(100) not null,
    -- of the LRS, empty for our own
    endpoint varchar not null,
    statement_id uuid not null
);
create index erasure_statement_reference on erasure_statement (reference);

-- A statement that voids an erased person's is nobody's.
alter table outbox_statement alter column learner_id drop not null;

-- What is left of a delivered statement once it is forgotten: its id, so that it can still be taken back.
create table delivered_statement (
    learner_id bigint not null references learner (id),
    destination varchar(100) not null,
    statement_id uuid not null
);
create index delivered_statement_learner on delivered_statement (learner_id);

-- When something that one node does for all was done last.
create table chore (
    name varchar(100) primary key,
    begun_at timestamp with time zone not null
);
insert into chore (name, begun_at) values ('retention', timestamp with time zone '2000-01-01 00:00:00+00:00');

-- who has not been here for long
create index learner_seen on learner (seen_at);
