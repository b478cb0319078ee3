/**
 * The least score of a similar case that a search gives by default. Measured by
 * `npm run eval` on our own questions (test/eval/questions.yaml: 74 questions to the 36 seed cases,
 * default weights, without embeddings): the least score of a case that must be found is 0.084, so
 * none of them is lost; of the others 29.2 a question have a score at all and 5.5 reach this one.
 * At 0.10 two of the 74 would be lost.
 */
export const LEAST_SCORE = 0.08;
