// Purpose: take an earlier text from the provisions that this one lacks and something else holds.
// Parameters: instrumentId, keep (ids)
MATCH (provision:Provision)
WHERE provision.instrumentId = $instrumentId AND provision.position > -1
WITH provision
WHERE provision.text IS NOT NULL AND NOT provision.id IN $keep
SET
  provision.searchBody =
    trim(left(
      provision.searchBody,
      size(provision.searchBody) - size(coalesce(provision.textWords, ''))
    ))
SET
  provision.text = null,
  provision.textStart = null,
  provision.textEnd = null,
  provision.textParentId = null,
  provision.textWords = null;
