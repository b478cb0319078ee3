/** The Neo4j that the managed local server runs: the LTS line, pinned. */
export const NEO4J_VERSION = "5.26.29";

/** The oldest Java that this Neo4j runs on. */
export const JAVA_MINIMUM = 17;

/** The Maven plugin that copies the jars, pinned like everything else. */
export const MAVEN_DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
