-- What each word of an assertion means there: stems, a bar, and vectors in base 64. What was derived before has none, and is
-- derived anew by the next command that keeps claims, as its version tells.
alter table proposition add column senses text not null default '|';
