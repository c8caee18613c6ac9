-- Sessions and what the server must remember about itself.

create table setting (
    name varchar(100) primary key,
    content varchar not null
);

-- One session per LTI launch; its cookie's path is the launch's own address.
create table launch (
    id varchar(40) primary key,
    secret_hash varchar(100) not null,
    csrf varchar(60) not null,
    organisation varchar(100) not null,
    roles varchar(300) not null,
    platform_id bigint not null,
    deployment_id varchar(255) not null,
    context_id varchar(255),
    context_title varchar,
    learner_id bigint not null references learner (id),
    placement_id bigint references placement (id),
    enrolment_id bigint references enrolment (id),
    course varchar(100),
    learning_module varchar(100),
    page varchar(100),
    exercise varchar(100),
    deep_linking varchar,
    return_url varchar,
    -- the login initiation, to begin again in a new window where the browser keeps no cookie in a frame
    login_query varchar,
    begun_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    closed_at timestamp with time zone
);
create index launch_seen on launch (seen_at);
create index launch_learner on launch (learner_id);

create table console_session (
    secret_hash varchar(100) primary key,
    csrf varchar(60) not null,
    begun_at timestamp with time zone not null,
    seen_at timestamp with time zone not null
);
