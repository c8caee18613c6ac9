-- What has happened and must reach an LRS or a gradebook: written with the progress it reports, sent by a relay.

-- One row per place that things are sent to; whoever holds its lease sends, oldest first.
create table destination (
    name varchar(100) primary key,
    lease_holder varchar(100),
    lease_until timestamp with time zone,
    failures integer not null,
    retry_at timestamp with time zone,
    paused_at timestamp with time zone,
    last_error varchar,
    delivered_at timestamp with time zone
);

-- The ids rise in the order of one learner's events: each is taken while the run is locked.
create sequence outbox_statement_seq start with 1 increment by 1;
create table outbox_statement (
    id bigint primary key,
    destination varchar(100) not null,
    statement_id uuid not null,
    learner_id bigint not null references learner (id),
    statement varchar not null,
    created_at timestamp with time zone not null,
    state varchar(20) not null,
    reason varchar,
    settled_at timestamp with time zone,
    unique (destination, statement_id)
);
create index outbox_statement_waiting on outbox_statement (state, destination, id);
create index outbox_statement_learner on outbox_statement (learner_id);

create sequence outbox_score_seq start with 1 increment by 1;
create table outbox_score (
    id bigint primary key,
    destination varchar(100) not null,
    placement_id bigint not null references placement (id),
    learner_id bigint not null references learner (id),
    score_given integer not null,
    score_maximum integer not null,
    submitted_at timestamp with time zone not null,
    -- strictly rising per placement and learner, to the second: some gradebooks refuse equal ones
    score_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    state varchar(20) not null,
    reason varchar,
    settled_at timestamp with time zone
);
create index outbox_score_waiting on outbox_score (state, destination, id);
create index outbox_score_learner on outbox_score (learner_id, placement_id);
