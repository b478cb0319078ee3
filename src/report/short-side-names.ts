/** The sides as a report calls them once it has introduced them. */
export { SHORT_SIDE_NAMES } from "../similarity/chinese-terms.js";
