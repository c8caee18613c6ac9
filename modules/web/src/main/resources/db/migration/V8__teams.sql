-- Team sessions: statements that a team rates on devices of their own, without names.

-- One time that a team rates; the counts are here only, once it was closed with enough answers.
create sequence team_round_seq start with 50 increment by 50;
create table team_round (
    id bigint primary key,
    -- goes with the note-taker's run
    enrolment_id bigint not null references enrolment (id) on delete cascade,
    unit varchar(150) not null,
    part varchar(100) not null,
    -- what colleagues type, while it leads anywhere
    code varchar(20) unique,
    -- run, unit and part while this is the open one; null afterwards, so that only one can be open
    open_mark varchar(300) unique,
    -- shown by the devices that answered, once their answers are gone
    proof varchar(60) not null,
    begun_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    answered integer not null,
    counts varchar
);
create index team_round_enrolment on team_round (enrolment_id, unit, part, id);
create index team_round_expires on team_round (expires_at);

-- What one device sent, while the round is open. No time and no number in order: nothing says who it was.
create table team_response (
    device_hash varchar(60) primary key,
    round_id bigint not null references team_round (id) on delete cascade,
    content varchar not null
);
create index team_response_round on team_response (round_id);
