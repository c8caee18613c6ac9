-- Where statements went, so that they can be taken back there; and under which issuers people were known before.

-- Address of the LRS that had, or may have had, a statement; empty for our own, null while it was sent nowhere.
alter table outbox_statement add column endpoint varchar;
alter table delivered_statement add column endpoint varchar;

-- Address of the LRS when addresses were first noted, where statements of before count as sent. Null until then.
alter table destination add column endpoint varchar;

-- Whether we sent what voids the statement, which an LRS gets only where the statement went.
alter table erasure_statement add column void_queued boolean default false not null;
update erasure_statement set void_queued = true where endpoint <> '';

-- Of people whose platform has moved: under these, too, other systems may have kept something of them.
create table former_issuer (
    learner_id bigint not null references learner (id) on delete cascade,
    issuer varchar(500) not null,
    constraint former_issuer_key primary key (learner_id, issuer)
);
