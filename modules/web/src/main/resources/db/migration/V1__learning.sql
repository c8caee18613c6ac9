-- People, their runs through learning modules, what they wrote, and where they came from.

-- JPA takes the 50 ids that end with each value: from 51, since 1 is taken below
create sequence organisation_seq start with 100 increment by 50;
create table organisation (
    id bigint primary key,
    code varchar not null unique,
    name varchar not null
);
insert into organisation (id, code, name) values (1, 'default', 'Lotus Learning');

-- A person as one platform knows them: (issuer, sub) is the key, never a name or an address.
create sequence learner_seq start with 50 increment by 50;
create table learner (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    issuer varchar(500) not null,
    sub varchar(255) not null,
    full_name varchar,
    email varchar,
    staff_number varchar,
    seen_at timestamp with time zone not null,
    version bigint not null,
    unique (issuer, sub)
);

-- Every version of a learning module that was ever served, so that a run keeps the one it began with.
create sequence module_version_seq start with 50 increment by 50;
create table module_version (
    id bigint primary key,
    course varchar(100) not null,
    learning_module varchar(100) not null,
    number integer not null,
    title varchar not null,
    definition varchar not null,
    first_served_at timestamp with time zone not null,
    unique (course, learning_module, number)
);

create sequence enrolment_seq start with 50 increment by 50;
create table enrolment (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    learner_id bigint not null references learner (id),
    module_version_id bigint not null references module_version (id),
    course varchar(100) not null,
    learning_module varchar(100) not null,
    registration uuid not null unique,
    roster boolean not null,
    -- learner, module and kind of run while this is the open one; null afterwards, so that only one can be open
    open_mark varchar(300) unique,
    begun_at timestamp with time zone not null,
    active_at timestamp with time zone not null,
    completed_at timestamp with time zone,
    last_page varchar(100),
    steps_done integer not null,
    steps_total integer not null,
    version bigint not null
);
create index enrolment_learner on enrolment (learner_id, course, learning_module);
create index enrolment_begun on enrolment (organisation_id, roster, begun_at, id);
create index enrolment_module_begun on enrolment (organisation_id, roster, course, learning_module, begun_at, id);
create index enrolment_completed on enrolment (organisation_id, roster, completed_at, id);

create sequence page_visit_seq start with 50 increment by 50;
create table page_visit (
    id bigint primary key,
    enrolment_id bigint not null references enrolment (id),
    page varchar(100) not null,
    first_at timestamp with time zone not null,
    unique (enrolment_id, page)
);

create sequence answer_seq start with 50 increment by 50;
create table answer (
    id bigint primary key,
    enrolment_id bigint not null references enrolment (id),
    unit varchar(150) not null,
    number integer not null,
    content varchar not null,
    submitted_at timestamp with time zone not null,
    unique (enrolment_id, unit, number)
);

create sequence draft_seq start with 50 increment by 50;
create table draft (
    id bigint primary key,
    enrolment_id bigint not null references enrolment (id),
    unit varchar(150) not null,
    content varchar not null,
    saved_at timestamp with time zone not null,
    unique (enrolment_id, unit)
);

-- One resource link of one context: what an educator put into a course of their LMS.
create sequence placement_seq start with 50 increment by 50;
create table placement (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    platform_id bigint not null,
    deployment_id varchar(255) not null,
    resource_link_id varchar(255) not null,
    context_id varchar(255),
    context_title varchar,
    title varchar,
    course varchar(100) not null,
    learning_module varchar(100) not null,
    page varchar(100),
    exercise varchar(100),
    line_item varchar,
    line_items varchar,
    grade_scopes varchar,
    seen_at timestamp with time zone not null,
    version bigint not null,
    unique (platform_id, deployment_id, resource_link_id)
);

-- Who came through a placement, in which run, when its scope was complete, and when its grade was handed over.
create sequence arrival_seq start with 50 increment by 50;
create table arrival (
    id bigint primary key,
    placement_id bigint not null references placement (id),
    enrolment_id bigint not null references enrolment (id),
    first_at timestamp with time zone not null,
    completed_at timestamp with time zone,
    grade_due_at timestamp with time zone,
    unique (placement_id, enrolment_id)
);
create index arrival_enrolment on arrival (enrolment_id);
