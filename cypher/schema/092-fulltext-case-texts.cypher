// Purpose: Full text over the texts of cases as they are, by pairs of characters: a superset of the cases that contain a text.
CREATE FULLTEXT INDEX case_texts IF NOT EXISTS
FOR (case:Case)
ON EACH [case.title, case.name, case.summary, case.facts, case.reasoning, case.significance, case.disposition]
OPTIONS
  {
    indexConfig:
      {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}
  };
