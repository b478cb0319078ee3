// Purpose: Full text over names and numbers as written, by pairs of characters.
CREATE FULLTEXT INDEX search_names IF NOT EXISTS
FOR (node:Case|Provision|Instrument|RulePrinciple|Factor|Court|Party)
ON EACH [node.searchKind, node.searchNames]
OPTIONS
  {
    indexConfig:
      {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}
  };
