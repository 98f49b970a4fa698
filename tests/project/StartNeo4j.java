import org.neo4j.server.CommunityBootstrapper;
import org.neo4j.server.NeoBootstrapper;

/** Starts a Neo4j of the 2026 line from its jars, which have no entry point of their own. */
public class StartNeo4j {
    public static void main(String[] arguments) {
        int status = NeoBootstrapper.start(new CommunityBootstrapper(), arguments);
        if (status != NeoBootstrapper.OK) System.exit(status);
    }
}
