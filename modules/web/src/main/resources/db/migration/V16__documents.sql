-- Documents of xAPI clients (modules/lrs): states, profiles of activities, profiles of agents. Times are UTC.

create table lrs_document (
  -- hash of kind, agent, activity, registration and name
  document_key uuid primary key,
  -- 'state', 'activity profile' or 'agent profile'
  kind varchar not null,
  -- hash of kind, agent and activity: what documents are listed by
  context_key uuid not null,
  -- hash of the agent, or of the activity where there is no agent: what documents are erased by
  subject_key uuid not null,
  -- JSON, an IRI and a UUID; each '' where the document has none
  agent varchar not null,
  activity varchar not null,
  registration varchar not null,
  -- stateId or profileId, made up by the client
  document_name varchar not null,
  content_type varchar not null,
  updated timestamp with time zone not null
);
create index lrs_document_context on lrs_document (context_key, updated);
create index lrs_document_subject on lrs_document (subject_key);

-- The bytes of a document, base64, in parts that fit into a varchar of either database.
create table lrs_document_part (
  document_key uuid not null references lrs_document (document_key) on delete cascade,
  part_number integer not null,
  content varchar not null,
  constraint lrs_document_part_key primary key (document_key, part_number)
);

-- What statements have said of activities, merged.
create table lrs_activity (
  -- hash of the id
  activity_key uuid primary key,
  activity_id varchar not null,
  -- JSON
  definition varchar not null
);
