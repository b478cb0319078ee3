import type { GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { AppearanceResolver } from "../case/appearance.type.js";
import {
  CaseCitersResolver,
  CaseNumberResolver,
  CitingCaseEdgeResolver,
} from "../case/case-citers.resolver.js";
import { CasePartsResolver } from "../case/case-parts.resolver.js";
import { CaseResolver } from "../case/case.resolver.js";
import { CasesResolver } from "../case/cases.resolver.js";
import { CounselResolver } from "../case/counsel.resolver.js";
import { IssueResolver } from "../case/issue.resolver.js";
import { AmountResolver, DatedEventResolver } from "../case/of-party.resolver.js";
import { PartyResolver } from "../case/party.resolver.js";
import { RulePrincipleResolver } from "../case/rule-principle.resolver.js";
import {
  CaseRuleStatusResolver,
  RuleLifeResolver,
  RuleStatusReasonResolver,
  RuleStatusResolver,
} from "../case/rule-status.resolver.js";
import { RulingResolver } from "../case/ruling.resolver.js";
import { CitationResolutionResolver } from "../citation/citation-resolution.resolver.js";
import { CauseOfActionResolver } from "../cause/cause-of-action.resolver.js";
import { CourtResolver } from "../court/court.resolver.js";
import { RegionResolver } from "../court/region.resolver.js";
import {
  CaseDocumentsResolver,
  CaseSectionResolver,
  DocumentResolver,
  EvidenceResolver,
} from "../document/document.resolver.js";
import {
  DocumentWindowResolver,
  DocumentWindowsResolver,
  TextClaimResolver,
} from "../document/document-window.resolver.js";
import { FacetsResolver } from "../facets/facets.resolver.js";
import { FactorResolver } from "../factor/factor.resolver.js";
import { GraphInfoResolver } from "../graph-info/graph-info.resolver.js";
import {
  InstrumentCitationResolver,
  InstrumentCitationsResolver,
  InstrumentCiterEdgeResolver,
} from "../instrument/instrument-citation.resolver.js";
import { InstrumentResolver } from "../instrument/instrument.resolver.js";
import { OrganType } from "../instrument/organ.type.js";
import { NamedNodesResolver } from "../names/named-nodes.resolver.js";
import { NodeResolver } from "../node/node.resolver.js";
import { AppliedProvisionResolver } from "../provision/applied-provision.resolver.js";
import {
  InterpretationResolver,
  ProvisionInterpretationsResolver,
} from "../provision/interpretation.resolver.js";
import { PrecedentEdgeResolver } from "../provision/precedent-edge.resolver.js";
import {
  PrecedentsElsewhereResolver,
  UnderstoodCitationResolver,
} from "../provision/understood-citation.resolver.js";
import { PrecedentsResolver } from "../provision/precedents.resolver.js";
import { ProvisionHistoryResolver } from "../provision/provision-history.resolver.js";
import { ProvisionResolver } from "../provision/provision.resolver.js";
import { WatchResolver } from "../watch/watch.resolver.js";
import { SuccessionResolver } from "../provision/succession.resolver.js";
import { PublicationResolver } from "../publication/publication.resolver.js";
import { SearchResolver } from "../search/search.resolver.js";
import { ApplicableProvisionsResolver } from "../similar/applicable-provisions.resolver.js";
import { DivergenceResolver, DivergencesResolver } from "../similar/divergences.resolver.js";
import { OutcomeGroupResolver } from "../similar/outcome-group.resolver.js";
import { OutcomesResolver } from "../similar/outcomes.resolver.js";
import { SimilarCaseEdgeResolver } from "../similar/similar-case-edge.resolver.js";
import { SimilarCasesResolver } from "../similar/similar-cases.resolver.js";
import { SimilarCaseReportResolver } from "../similar/similar-case-report.resolver.js";
import { SubgraphResolver } from "../subgraph/subgraph.resolver.js";
import { listEnumValues } from "./list-enum-values.js";

const RESOLVERS = [
  AmountResolver,
  AppearanceResolver,
  ApplicableProvisionsResolver,
  AppliedProvisionResolver,
  CaseCitersResolver,
  CaseDocumentsResolver,
  CaseNumberResolver,
  CasePartsResolver,
  CaseResolver,
  CaseRuleStatusResolver,
  CaseSectionResolver,
  CasesResolver,
  CauseOfActionResolver,
  CitationResolutionResolver,
  CitingCaseEdgeResolver,
  CounselResolver,
  CourtResolver,
  DatedEventResolver,
  DivergenceResolver,
  DivergencesResolver,
  DocumentResolver,
  DocumentWindowResolver,
  DocumentWindowsResolver,
  EvidenceResolver,
  FacetsResolver,
  FactorResolver,
  GraphInfoResolver,
  WatchResolver,
  InstrumentCitationResolver,
  InstrumentCitationsResolver,
  InstrumentCiterEdgeResolver,
  InstrumentResolver,
  InterpretationResolver,
  IssueResolver,
  NamedNodesResolver,
  NodeResolver,
  OutcomeGroupResolver,
  OutcomesResolver,
  PartyResolver,
  PrecedentEdgeResolver,
  PrecedentsElsewhereResolver,
  PrecedentsResolver,
  ProvisionHistoryResolver,
  ProvisionInterpretationsResolver,
  ProvisionResolver,
  PublicationResolver,
  RegionResolver,
  RuleLifeResolver,
  RulePrincipleResolver,
  RuleStatusReasonResolver,
  RuleStatusResolver,
  RulingResolver,
  SearchResolver,
  SimilarCaseEdgeResolver,
  SimilarCaseReportResolver,
  SimilarCasesResolver,
  SubgraphResolver,
  UnderstoodCitationResolver,
  SuccessionResolver,
  TextClaimResolver,
] as const;

/** The whole GraphQL schema, from the decorated classes. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    orphanedTypes: [OrganType],
    validate: false,
  });
  return listEnumValues(schema);
}
