package org.civitas.resilience;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.civitas.server.postgresql.EmbeddedPostgres;

/** Something that breaks. Nodes that it killed may still be starting when it is over. */
interface Fault {

  String name();

  /**
   * Breaks it, for a while where it does not come back by itself.
   *
   * @return since when ({@link System#nanoTime}) the service has all that it needs: from the start
   *     where another node was left to serve, else from the end
   */
  long strike(Cluster cluster, Random random) throws InterruptedException;

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** SIGKILL for one node; broker and all go with it. */
  record KillOne() implements Fault {
    @Override
    public String name() {
      return "one node killed";
    }

    @Override
    public long strike(Cluster cluster, Random random) {
      long now = System.nanoTime();
      any(cluster.nodes(), random).kill();
      return now;
    }
  }

  /** One node is killed again while it starts. */
  record KillTwice() implements Fault {
    @Override
    public String name() {
      return "killed while starting";
    }

    @Override
    public long strike(Cluster cluster, Random random) throws InterruptedException {
      ClusterNode node = any(cluster.nodes(), random);
      long now = System.nanoTime();
      node.kill();
      Thread.sleep(Duration.ofMillis(random.nextInt(2000, 7000)));
      node.kill();
      return now;
    }
  }

  /** Nobody is left; counted from the moment that the first node has started again. */
  record KillBoth() implements Fault {
    @Override
    public String name() {
      return "both nodes killed";
    }

    @Override
    public long strike(Cluster cluster, Random random) throws InterruptedException {
      cluster.nodes().forEach(ClusterNode::kill);
      while (cluster.nodes().stream().allMatch(ClusterNode::starts)) {
        Thread.sleep(Duration.ofMillis(20));
      }
      return System.nanoTime();
    }
  }

  /** A node stands still, holding what it holds, and goes on as if nothing had been. */
  record Pause(Duration length) implements Fault {
    @Override
    public String name() {
      return "one node paused";
    }

    @Override
    public long strike(Cluster cluster, Random random) throws InterruptedException {
      ClusterNode node = any(cluster.nodes(), random);
      long now = System.nanoTime();
      node.pause();
      Thread.sleep(length);
      node.resume();
      return now;
    }
  }

  /** The database is stopped, in order or not, and started again. */
  record DatabaseRestart(EmbeddedPostgres.Stop how) implements Fault {
    @Override
    public String name() {
      return "database restarted, " + how.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long strike(Cluster cluster, Random random) {
      cluster.postgres().restart(how);
      return System.nanoTime();
    }
  }

  /** The line to the database is bad, for one node or for all that run. */
  record BadLine(String kind, Toxic toxic, Duration length, boolean all) implements Fault {
    @Override
    public String name() {
      return (all ? "every line" : "one line") + " to the database: " + kind;
    }

    @Override
    public long strike(Cluster cluster, Random random) throws InterruptedException {
      List<ClusterNode> running = cluster.ready();
      List<ClusterNode> struck = all || running.isEmpty() ? running : List.of(any(running, random));
      long start = System.nanoTime();
      struck.forEach(node -> node.database().infect(toxic));
      Thread.sleep(length);
      struck.forEach(node -> node.database().heal());
      return struck.size() < running.size() ? start : System.nanoTime();
    }
  }

  /** The database ends all connections, and the nodes learn of it late. */
  record HangUp(Duration late) implements Fault {
    @Override
    public String name() {
      return "every line to the database: slow close";
    }

    @Override
    public long strike(Cluster cluster, Random random) throws InterruptedException {
      cluster.nodes().forEach(node -> node.database().infect(new Toxic.SlowClose(late)));
      cluster
          .storage()
          .query(
              "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                  + " and usename = current_user");
      Thread.sleep(late);
      cluster.nodes().forEach(node -> node.database().heal());
      return System.nanoTime();
    }
  }
}
