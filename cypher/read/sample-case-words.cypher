// Purpose: the words of the newest cases, a sample that says how rare words are.
// Parameters: limit
// Columns: title, facts, issues, rules, reasoning (words)
MATCH (case:Case)
WHERE case.newestKey > -1
WITH case
ORDER BY case.newestKey DESC
LIMIT $limit
RETURN
  case.searchTitle AS title,
  case.searchFacts AS facts,
  case.searchIssues AS issues,
  case.searchRules AS rules,
  case.searchReasoning AS reasoning;
