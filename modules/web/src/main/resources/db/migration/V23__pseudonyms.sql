-- A random id of our own for each person, by which statements can name them in place of their platform's id.

-- the function has another name on each database; Flyway puts it in
alter table learner add column pseudonym uuid default ${random_uuid} not null;
alter table learner add constraint learner_pseudonym unique (pseudonym);
