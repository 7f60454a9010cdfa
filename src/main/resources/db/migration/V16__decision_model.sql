-- Which model had scored when somebody decided, so that its decisions can be found. Empty while scoring was out of use, and for
-- decisions from before this column: their records tell.
alter table decision add column model_id varchar(64);
