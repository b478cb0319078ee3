import type { GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { CaseResolver } from "../case/case.resolver.js";
import { CasesResolver } from "../case/cases.resolver.js";
import { IssueResolver } from "../case/issue.resolver.js";
import { PartyResolver } from "../case/party.resolver.js";
import { RulePrincipleResolver } from "../case/rule-principle.resolver.js";
import { RulingResolver } from "../case/ruling.resolver.js";
import { CitationResolutionResolver } from "../citation/citation-resolution.resolver.js";
import { CauseOfActionResolver } from "../cause/cause-of-action.resolver.js";
import { CourtResolver } from "../court/court.resolver.js";
import { RegionResolver } from "../court/region.resolver.js";
import { CaseDocumentsResolver, CaseSectionResolver, DocumentResolver, EvidenceResolver } from "../document/document.resolver.js";
import { FactorResolver } from "../factor/factor.resolver.js";
import { GraphInfoResolver } from "../graph-info/graph-info.resolver.js";
import { InstrumentResolver } from "../instrument/instrument.resolver.js";
import { OrganType } from "../instrument/organ.type.js";
import { NodeResolver } from "../node/node.resolver.js";
import { AppliedProvisionResolver } from "../provision/applied-provision.resolver.js";
import { PrecedentEdgeResolver } from "../provision/precedent-edge.resolver.js";
import { PrecedentsResolver } from "../provision/precedents.resolver.js";
import { ProvisionResolver } from "../provision/provision.resolver.js";
import { SuccessionResolver } from "../provision/succession.resolver.js";
import { PublicationResolver } from "../publication/publication.resolver.js";
import { SearchResolver } from "../search/search.resolver.js";
import { ApplicableProvisionsResolver } from "../similar/applicable-provisions.resolver.js";
import { DivergencesResolver } from "../similar/divergences.resolver.js";
import { OutcomesResolver } from "../similar/outcomes.resolver.js";
import { SimilarCaseEdgeResolver } from "../similar/similar-case-edge.resolver.js";
import { SimilarCasesResolver } from "../similar/similar-cases.resolver.js";
import { SimilarCaseReportResolver } from "../similar/similar-case-report.resolver.js";
import { SubgraphResolver } from "../subgraph/subgraph.resolver.js";

/** The whole GraphQL schema, from the decorated classes. */
export function buildApiSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      ApplicableProvisionsResolver,
      AppliedProvisionResolver,
      CaseDocumentsResolver,
      CaseResolver,
      CaseSectionResolver,
      CasesResolver,
      CauseOfActionResolver,
      CitationResolutionResolver,
      CourtResolver,
      DivergencesResolver,
      DocumentResolver,
      EvidenceResolver,
      FactorResolver,
      GraphInfoResolver,
      InstrumentResolver,
      IssueResolver,
      NodeResolver,
      OutcomesResolver,
      PartyResolver,
      PrecedentEdgeResolver,
      PrecedentsResolver,
      ProvisionResolver,
      PublicationResolver,
      RegionResolver,
      RulePrincipleResolver,
      RulingResolver,
      SearchResolver,
      SimilarCaseEdgeResolver,
      SimilarCaseReportResolver,
      SimilarCasesResolver,
      SubgraphResolver,
      SuccessionResolver,
    ],
    orphanedTypes: [OrganType],
    validate: false,
  });
}
