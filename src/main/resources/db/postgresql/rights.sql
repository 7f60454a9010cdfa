-- What the application's role may do, table by table and no more than it does; run by the owner after every migration.
-- A table that is only ever added to gets no update and no delete here. Identity columns need no right to a sequence.

-- Two programs that start at once would change the same rights at once, which PostgreSQL refuses.
select pg_advisory_xact_lock(8126370421);

grant usage on schema ${schema} to ${application};
grant select on flyway_schema_history to ${application};
grant select, insert, update on client_import to ${application};
grant select, insert, update, delete on client to ${application};
grant select, insert, update, delete on protected_attribute to ${application};
grant select, insert on history_layout to ${application};
grant select, insert, delete on credit_history to ${application};
grant select, insert on model_package to ${application};
grant select, insert on model_archive to ${application};
grant select, insert on promotion to ${application};
grant select, insert on scoring_change to ${application};
grant select, insert, update, delete on account to ${application};
grant select, insert, update, delete on account_role to ${application};
grant select, insert, update, delete on api_key to ${application};
grant select, insert, update, delete on api_key_scope to ${application};
grant select, insert, update (secret) on personal_key to ${application};
grant select, insert, update (state), delete on assessment to ${application};
grant select, insert, delete on rectification to ${application};
grant select, insert, delete on intake to ${application};
grant select, insert on erasure to ${application};
grant select, update on client_revision to ${application};
grant select, insert on journal_entry to ${application};
grant select, insert on journal_position to ${application};
grant select, insert on journal_key to ${application};
grant select, insert on journal_seal to ${application};
grant select, update on journal_turn to ${application};
grant select, insert on decision to ${application};
grant select, insert on decision_record to ${application};
grant select, insert on second_examination to ${application};
grant select, insert on examination_reading to ${application};
grant select, insert on issued_paper to ${application};
grant select, insert on drift_check to ${application};
grant select, update on drift_turn to ${application};
grant select, insert, delete on client_outcome to ${application};
