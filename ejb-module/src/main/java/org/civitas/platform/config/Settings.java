package org.civitas.platform.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an operator can set, typed and checked when the application starts. Each name {@code a.b} is
 * also the environment variable {@code CIVITAS_A_B}.
 */
@ApplicationScoped
public class Settings {

  private Values values;

  @PostConstruct
  void read() {
    values = Values.read(new SettingReader());
  }

  /** One sentence for each value that cannot be used; empty when all can. */
  public List<String> faults() {
    return values.faults();
  }

  /** The address that clients use, and the issuer of tokens. */
  public URI publicUrl() {
    return values.publicUrl();
  }

  public String adminUsername() {
    return values.adminUsername();
  }

  public Optional<String> adminPassword() {
    return values.adminPassword();
  }

  /** Whether people may trade a password for tokens (first-party clients). */
  public boolean passwordGrant() {
    return values.passwordGrant();
  }

  public boolean demo() {
    return values.demo();
  }

  /** Whether this node serves a context; all of them unless some are named. */
  public boolean serves(String context) {
    return values.contexts().isEmpty() || values.contexts().contains(context);
  }

  /** The contexts that this node was told to serve; empty for all. */
  public Set<String> contexts() {
    return values.contexts();
  }

  /** The origins that browsers may call from, if any. */
  public Optional<Pattern> corsOrigins() {
    return values.corsOrigins();
  }

  /** Requests a minute that one client may make; 0 for no limit. */
  public int rateLimit() {
    return values.rateLimit();
  }

  /** Requests that may be at work at once; 0 for no limit. */
  public int maxConcurrent() {
    return values.maxConcurrent();
  }

  public int maxBodyBytes() {
    return values.maxBodyBytes();
  }

  public Optional<URI> otlpEndpoint() {
    return values.otlpEndpoint();
  }

  public Optional<Smtp> smtp() {
    return values.smtp();
  }

  /** The secret that payment providers sign their webhooks with; none means webhooks are closed. */
  public Optional<String> paymentWebhookSecret() {
    return values.paymentWebhookSecret();
  }

  /** The secret that signing keys are encrypted with in the database, if they are. */
  public Optional<String> keySecret() {
    return values.keySecret();
  }

  /** A mail server. */
  public record Smtp(String host, int port, String from, String user, String password) {}

  private record Values(
      URI publicUrl,
      String adminUsername,
      Optional<String> adminPassword,
      boolean passwordGrant,
      boolean demo,
      Set<String> contexts,
      Optional<Pattern> corsOrigins,
      int rateLimit,
      int maxConcurrent,
      int maxBodyBytes,
      Optional<URI> otlpEndpoint,
      Optional<Smtp> smtp,
      Optional<String> paymentWebhookSecret,
      Optional<String> keySecret,
      List<String> faults) {

    static Values read(SettingReader in) {
      return new Values(
          in.uri("civitas.public.url").orElseGet(() -> localUrl(in)),
          in.text("civitas.admin.username").orElse("admin"),
          in.text("civitas.admin.password"),
          in.flag("civitas.password.grant", false),
          in.flag("civitas.demo", false),
          in.text("civitas.contexts").map(Values::names).orElse(Set.of()),
          in.pattern("civitas.cors.origins"),
          in.number("civitas.rate.limit", 6000, 0, 1_000_000),
          in.number("civitas.max.concurrent", 32, 0, 100_000),
          in.number("civitas.max.body.bytes", 262_144, 1024, 100_000_000),
          in.uri("civitas.otlp.endpoint"),
          smtp(in),
          in.text("civitas.payment.webhook.secret"),
          in.secret("civitas.key.secret", 24),
          in.faults());
    }

    private static URI localUrl(SettingReader in) {
      return URI.create("http://localhost:" + in.number("civitas.http.port", 8080, 0, 65_535));
    }

    private static Set<String> names(String list) {
      return Arrays.stream(list.split(","))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Smtp> smtp(SettingReader in) {
      int port = in.number("civitas.smtp.port", 25, 1, 65_535);
      return in.text("civitas.smtp.host")
          .map(
              host ->
                  new Smtp(
                      host,
                      port,
                      in.text("civitas.smtp.from").orElse("civitas@localhost"),
                      in.text("civitas.smtp.user").orElse(null),
                      in.text("civitas.smtp.password").orElse(null)));
    }
  }
}
