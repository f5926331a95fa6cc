package org.civitas.server.payara;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civitas.server.Node;

/**
 * The command line of the server itself, from the domain's JVM options. {@code asadmin} would start
 * the same process, but as a child of its own that outlives a killed launcher unseen.
 */
final class PayaraJava {

  /** {@code [17|21]-option}: only for Java from 17 to 21; either bound may be missing. */
  private static final Pattern BOUNDED = Pattern.compile("\\[(\\d*)\\|(\\d*)](.*)");

  private PayaraJava() {}

  static List<String> words(Path glassfish, Path domain, PayaraDomain settings, Node node) {
    List<String> words = new ArrayList<>();
    words.add(node.java().executable().toString());
    words.add("-D[Civitas]");
    words.add("-cp");
    words.add(glassfish.resolve("modules/glassfish.jar").toString());
    settings.javaOptions().stream()
        .flatMap(option -> applicable(option, node.java().feature()).stream())
        .map(option -> resolved(option, glassfish, domain))
        .forEach(words::add);
    words.add("-Xmx" + node.environment().get("CIVITAS_HEAP", "1g"));
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.addAll(node.environment().words("CIVITAS_JAVA_OPTS"));
    words.add("-Dcom.sun.aas.installRoot=" + glassfish);
    words.add("-Dcom.sun.aas.instanceRoot=" + domain);
    words.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
    words.addAll(
        List.of(
            "-upgrade",
            "false",
            "-read-stdin",
            "false",
            "-verbose",
            "true",
            "-type",
            "DAS",
            "-instancename",
            "server",
            "-domainname",
            "domain1",
            "-domaindir",
            domain.toString()));
    return words;
  }

  private static Optional<String> applicable(String option, int feature) {
    if (option.startsWith("-Xmx") || option.startsWith("[Dynamic Code Evolution")) {
      return Optional.empty();
    }
    Matcher bounded = BOUNDED.matcher(option);
    if (!bounded.matches()) {
      return Optional.of(option);
    }
    boolean within =
        feature >= bound(bounded.group(1), 0)
            && feature <= bound(bounded.group(2), Integer.MAX_VALUE);
    return within ? Optional.of(bounded.group(3)) : Optional.empty();
  }

  private static int bound(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static String resolved(String option, Path glassfish, Path domain) {
    return option
        .replace("${com.sun.aas.installRoot}", glassfish.toString())
        .replace("${com.sun.aas.instanceRoot}", domain.toString());
  }
}
