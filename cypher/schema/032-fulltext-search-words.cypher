// Purpose: Full text over words segmented by the application, hence the whitespace analyzer; searchKind holds the node's kind.
CREATE FULLTEXT INDEX search_words IF NOT EXISTS
FOR (node:Case|Provision|Instrument|RulePrinciple|Factor|Court|Party)
ON EACH [node.searchKind, node.searchTitle, node.searchTags, node.searchBody]
OPTIONS
  {
    indexConfig:
      {
        `fulltext.analyzer`: 'whitespace',
        `fulltext.eventually_consistent`: false
      }
  };
