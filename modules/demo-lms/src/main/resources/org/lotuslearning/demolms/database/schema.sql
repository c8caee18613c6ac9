-- The demo LMS keeps everything here. Run at every start; makes only what is missing.

create table if not exists person (
    id varchar primary key,             -- the sub of id_tokens and the user_id of the services
    given_name varchar not null,
    family_name varchar not null,
    email varchar,                      -- null: not given to the tool
    staff_number varchar,               -- null: not given to the tool
    kind varchar not null,              -- LEARNER, EDUCATOR, ADMINISTRATOR
    about varchar not null,
    place int not null
);

create table if not exists course (
    id varchar primary key,
    label varchar not null,
    title varchar not null,
    place int not null,
    copied_from varchar                 -- the course its activities were copied from
);

create table if not exists enrolment (
    course_id varchar not null references course,
    person_id varchar not null references person,
    primary key (course_id, person_id)
);

create table if not exists activity (
    id varchar primary key,             -- the id of the resource link
    course_id varchar not null references course,
    title varchar not null,
    description varchar not null,
    url varchar not null,
    custom varchar not null,            -- a JSON object of strings
    copied_from varchar,                -- the activity it is a copy of
    place bigint generated always as identity
);
-- newer than the table, which may be there already
alter table activity add column if not exists in_window boolean default false not null;
alter table activity add column if not exists due_at timestamp(9) with time zone; -- null: whenever
create index if not exists activity_of_course on activity (course_id, place);

create table if not exists line_item (
    id varchar primary key,
    course_id varchar not null references course,
    activity_id varchar references activity on delete cascade,
    label varchar not null,
    score_maximum double precision not null,
    resource_id varchar,
    tag varchar,
    place bigint generated always as identity
);
create index if not exists line_item_of_course on line_item (course_id, place);

create table if not exists score (
    line_item_id varchar not null references line_item on delete cascade,
    person_id varchar not null references person,
    given double precision,             -- null: no grade (yet, or any more)
    comment varchar,
    activity_progress varchar not null,
    grading_progress varchar not null,
    scored_at timestamp(9) with time zone not null,
    primary key (line_item_id, person_id)
);

alter table line_item add column if not exists submission_review varchar; -- a JSON object of the tool's

create table if not exists platform_key (
    kid varchar primary key,
    jwk varchar not null
);

create table if not exists sign_in (
    token_hash varchar primary key,
    person_id varchar not null references person,
    expires_at timestamp(9) with time zone not null
);

create table if not exists launch (
    hint_hash varchar primary key,
    kind varchar not null,              -- ACTIVITY, DEEP_LINK, RECORDS, REVIEW
    person_id varchar not null references person,
    course_id varchar not null references course,
    activity_id varchar references activity on delete cascade,
    document_target varchar not null,   -- iframe, window
    return_data varchar,                -- deep linking: the data claim that must come back
    returned boolean not null default false,
    expires_at timestamp(9) with time zone not null
);
-- a review from the gradebook: of which column, and whose
alter table launch add column if not exists line_item_id varchar;
alter table launch add column if not exists reviewed_id varchar;
create index if not exists launch_of_return_data on launch (return_data);

create table if not exists used_once (
    kind varchar not null,
    token varchar not null,
    expires_at timestamp(9) with time zone not null,
    primary key (kind, token)
);

create table if not exists access_token (
    token_hash varchar primary key,
    scopes varchar not null,            -- separated by blanks
    expires_at timestamp(9) with time zone not null
);

-- Everybody here is made up.
merge into person (id, given_name, family_name, email, staff_number, kind, about, place) key (id) values
    ('5b0c7f0e-6f3c-4a53-9f0e-0d6f5f1f2a01', 'Amina', 'Yusuf', 'amina.yusuf@demo.example', 'D100231', 'LEARNER', 'Ward sister. The tool is given her name, email and staff number.', 1),
    ('a2d94c1b-31e8-4d0b-8f76-73c1f0a8be02', 'Siân', 'Pritchard', 'sian.pritchard@demo.example', 'D100487', 'LEARNER', 'Physiotherapist. The tool is given her name, email and staff number.', 2),
    ('c71e58a4-0c8b-47f9-b5d5-2e9a64d37c03', 'Chidi', 'Eze', null, null, 'LEARNER', 'Porter. The tool is given his name, and neither email nor staff number.', 3),
    ('e4f6a3d2-9b17-4c2e-a0c8-5d8b1e7f9a04', 'Oluwaseun', 'Adeyemi', 'oluwaseun.adeyemi@demo.example', 'D100042', 'EDUCATOR', 'Leads both courses.', 4),
    ('19d8b7c5-e2a4-4f6b-93d1-8c7a0f5e6b05', 'Catherine', 'Bell', 'catherine.bell@demo.example', 'D100077', 'EDUCATOR', 'Teaches "Leading with compassion" too.', 5),
    ('7e3a9c60-5d42-4b8a-8e1f-b64c2d9f0a06', 'Ravi', 'Menon', 'ravi.menon@demo.example', 'D100003', 'ADMINISTRATOR', 'Learning and development: reviews completion records of the whole organisation.', 6);

merge into course (id, label, title, place) key (id) values
    ('leading-with-compassion', 'LWC', 'Leading with compassion', 1),
    ('new-team-leaders', 'NTL', 'New team leaders', 2);

merge into enrolment (course_id, person_id) key (course_id, person_id) values
    ('leading-with-compassion', '5b0c7f0e-6f3c-4a53-9f0e-0d6f5f1f2a01'),
    ('leading-with-compassion', 'a2d94c1b-31e8-4d0b-8f76-73c1f0a8be02'),
    ('leading-with-compassion', 'c71e58a4-0c8b-47f9-b5d5-2e9a64d37c03'),
    ('leading-with-compassion', 'e4f6a3d2-9b17-4c2e-a0c8-5d8b1e7f9a04'),
    ('leading-with-compassion', '19d8b7c5-e2a4-4f6b-93d1-8c7a0f5e6b05'),
    ('new-team-leaders', '5b0c7f0e-6f3c-4a53-9f0e-0d6f5f1f2a01'),
    ('new-team-leaders', 'a2d94c1b-31e8-4d0b-8f76-73c1f0a8be02'),
    ('new-team-leaders', 'e4f6a3d2-9b17-4c2e-a0c8-5d8b1e7f9a04');
