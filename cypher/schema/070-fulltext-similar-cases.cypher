// Purpose: Full text over the sections of cases, words segmented by the application, for the search for similar facts.
CREATE FULLTEXT INDEX similar_cases IF NOT EXISTS
FOR (case:Case)
ON EACH [case.searchTitle, case.searchTags, case.searchFacts, case.searchIssues, case.searchRules, case.searchReasoning]
OPTIONS
  {
    indexConfig:
      {
        `fulltext.analyzer`: 'whitespace',
        `fulltext.eventually_consistent`: false
      }
  };
