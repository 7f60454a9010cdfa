-- What an import found, and the reference clients as it left them: JSON in one form only, as text.
-- The newest reference that is not null is in force; an import that leaves the reference clients alone writes none.
alter table client_import add column report varchar(1000000);
alter table client_import add column reference varchar(1000000);
