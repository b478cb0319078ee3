/**
 * Cuts a text into its words in order, punctuation and white space gone. A port: the words come
 * from outside the graph.
 */
export type Segment = (text: string) => readonly string[];
