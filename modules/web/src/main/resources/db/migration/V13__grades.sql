-- How a placement is graded, what each gradebook was told, and what it says itself.

-- completion or progress: what the link asks for, and what the educator chose here, which wins
alter table placement add column grade_rule varchar(20);
alter table placement add column grade_rule_chosen varchar(20);

-- the highest percentage of progress that was handed over from this run
alter table arrival add column grade_percent integer;

alter table outbox_score add column complete boolean default true not null;
create index outbox_score_placement on outbox_score (placement_id, learner_id, id);

-- One cell of a gradebook: what it was told last, and what it said when it was asked.
create table grade (
    platform_id bigint not null,
    -- a column may be shared by several placements; long addresses are no LMS's, and an index takes no more
    line_item varchar(2000) not null,
    learner_id bigint not null references learner (id),
    score_given integer not null,
    score_maximum integer not null,
    complete boolean not null,
    -- the time that the score carried; the next one has to be later
    score_at timestamp with time zone not null,
    delivered_at timestamp with time zone not null,
    read_given double precision,
    read_maximum double precision,
    -- when it was seen that the gradebook says something else; nothing is sent by itself from then on
    changed_at timestamp with time zone,
    primary key (line_item, learner_id, platform_id)
);

-- When the column of a placement is to be read back. There is a row once something was sent.
create table grade_reading (
    placement_id bigint primary key references placement (id),
    platform_id bigint not null,
    due_at timestamp with time zone not null,
    read_at timestamp with time zone,
    -- why the last reading failed
    problem varchar
);
create index grade_reading_due on grade_reading (due_at);
