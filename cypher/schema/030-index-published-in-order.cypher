// Purpose: A publication's cases in its order.
CREATE INDEX published_in_order IF NOT EXISTS
FOR ()-[link:PUBLISHED_IN]-()
ON (link.publicationId, link.orderKey);
