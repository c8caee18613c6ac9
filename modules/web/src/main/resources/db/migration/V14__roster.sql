-- Who is on a course of the LMS, as the LMS told last (LTI Names and Role Provisioning Services 2.0).

create sequence roster_seq start with 50 increment by 50;
create table roster (
    id bigint primary key,
    platform_id bigint not null,
    deployment_id varchar(255) not null,
    context_id varchar(255) not null,
    -- context_memberships_url of the newest launch
    address varchar not null,
    -- where the LMS tells what has changed since it was read
    differences varchar,
    asked_at timestamp with time zone,
    -- null until a whole list was read
    read_at timestamp with time zone,
    whole_at timestamp with time zone,
    problem varchar(50),
    unique (platform_id, deployment_id, context_id)
);
create index roster_asked on roster (asked_at);

-- The learners of it, and no more of them than is shown; whoever has left is deleted.
create sequence roster_member_seq start with 50 increment by 50;
create table roster_member (
    id bigint primary key,
    roster_id bigint not null references roster (id),
    sub varchar(255) not null,
    full_name varchar,
    unique (roster_id, sub)
);

-- The sub of whose work a session shows that came from the gradebook.
alter table launch add column review_of varchar(255);
