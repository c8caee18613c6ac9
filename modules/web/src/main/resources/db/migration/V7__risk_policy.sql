-- What an organisation's own policy calls risk scores; at most one each. The source defines no colours.
create sequence risk_policy_seq start with 50 increment by 50;
create table risk_policy (
    id bigint primary key,
    organisation_id bigint not null unique references organisation (id),
    name varchar not null,
    dated date not null,
    source varchar not null,
    -- JSON: label, from, to and tint of each
    bands varchar not null,
    saved_at timestamp with time zone not null,
    version bigint not null
);
