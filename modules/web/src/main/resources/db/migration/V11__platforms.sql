-- What an administrator decides about platforms and our keys in the console.

-- one override or origin per line
alter table lti_registration add column role_overrides varchar;
alter table lti_registration add column frame_origins varchar;

-- refused: it was looked at and is not let in, even where new ones are accepted by themselves
alter table lti_deployment add column refused boolean default false not null;
-- where it differs from the registration's: one Canvas may serve several trusts
alter table lti_deployment add column organisation varchar;

-- The roles that a platform sent lately, with nobody's name, so that staff see what to override.
create table lti_received_role (
    registration_id bigint not null references lti_registration (id),
    role_name varchar(255) not null,
    first_seen_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    primary key (registration_id, role_name)
);

alter table lti_key add column made_at timestamp with time zone;
