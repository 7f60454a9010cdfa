-- What the list of applicants is sorted and narrowed by stands beside the score, and not in the text of the form alone.
-- What was stored is worked out again, in the background after the start. An import, a rectification and an erasure take
-- away the rows of whom they change, so that every row is current while its model is the champion; whoever decides writes
-- the state, in the transaction of the decision.
delete from assessment;

alter table assessment add column product varchar(200);
alter table assessment add column amount double precision;
alter table assessment add column state varchar(12) not null;
alter table assessment add constraint assessment_state check (state in ('OPEN', 'REFERRED', 'DECIDED'));

drop index assessment_by_score;
drop index assessment_by_recommendation;

-- One for each order of the list. Each holds all that the list can be narrowed by: a walk along it reads no row.
create index assessment_by_number on assessment (model_id, client_id, state, recommendation, product, amount);
create index assessment_by_product on assessment (model_id, product, client_id, state, recommendation, amount);
create index assessment_by_amount on assessment (model_id, amount, client_id, state, recommendation, product);
create index assessment_by_score on assessment (model_id, solvency_score, client_id, state, recommendation, product, amount);
create index assessment_by_recommendation on assessment (model_id, recommendation, client_id, state, product, amount);
create index assessment_by_state on assessment (model_id, state, client_id, recommendation, product, amount);

-- Its end tells whether anything was assessed since somebody counted.
create index assessment_by_time on assessment (assessed_at);
