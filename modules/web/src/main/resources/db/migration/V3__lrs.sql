-- The embedded learning record store (modules/lrs). Times are UTC.

-- One row, locked by whoever writes: statements are numbered and stamped in the order in which they become visible.
create table lrs_writer (
  writer_id integer primary key,
  last_sequence bigint not null,
  last_stored timestamp with time zone not null
);
insert into lrs_writer (writer_id, last_sequence, last_stored)
values (1, 0, timestamp with time zone '2000-01-01 00:00:00+00:00');

create table lrs_statement (
  sequence_number bigint primary key,
  statement_id uuid not null,
  stored timestamp with time zone not null,
  -- who sent it, as a key of lrs_credential that may be revoked since
  credential_key varchar not null,
  -- the agent that we put in as authority, JSON
  authority varchar not null,
  -- the statement as it came, JSON
  received varchar not null,
  -- whether it voids the statement that it refers to: 'no', 'own' (if the same client sent both) or 'any'
  voiding varchar not null,
  voided boolean not null,
  constraint lrs_statement_id unique (statement_id)
);
create index lrs_statement_stored on lrs_statement (stored, sequence_number);

-- What a statement can be found by. facet_key is a hash of a kind and a value, e.g. of "agent" and an account.
-- about_number is the statement that has the value: itself, or one that it refers to, directly or through others.
create table lrs_facet (
  facet_key uuid not null,
  sequence_number bigint not null,
  about_number bigint not null,
  constraint lrs_facet_key primary key (facet_key, sequence_number, about_number)
);

-- Which statements refer to a statement, that may not have arrived yet.
create table lrs_reference (
  target_id uuid not null,
  sequence_number bigint not null,
  constraint lrs_reference_key primary key (target_id, sequence_number)
);

create table lrs_credential (
  credential_key varchar primary key,
  secret_hash varchar not null,
  name varchar not null,
  -- xAPI scopes, separated by blanks, e.g. 'statements/write statements/read'
  scopes varchar not null,
  changed timestamp with time zone not null
);
