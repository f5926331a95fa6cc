package org.civitas.identity.service.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civitas.identity.domain.SigningKey;
import org.civitas.platform.metrics.Metrics;

/**
 * The keys of all nodes, in memory. Another node's new key is noticed by its unknown id, which
 * makes this node look into the database, but only once in a while: tokens with invented ids are
 * cheap to make.
 */
@ApplicationScoped
public class SigningKeys {

  static final Duration COOL_DOWN = Duration.ofSeconds(10);

  @Inject SigningKeyStore store;
  @Inject Clock clock;
  @Inject Metrics metrics;

  private volatile Keys keys;
  private Instant lastLookForUnknown = Instant.EPOCH;

  /** What signs now. */
  public record ActiveKey(String id, JWSSigner signer) {}

  record Keys(
      ActiveKey active, Map<String, JWSVerifier> verifiers, Map<String, Object> published) {}

  ActiveKey active() {
    return loaded().active();
  }

  /** The public keys, as a JSON Web Key Set. */
  public Map<String, Object> published() {
    return loaded().published();
  }

  Optional<JWSVerifier> findVerifier(String keyId) {
    JWSVerifier known = loaded().verifiers().get(keyId);
    if (known == null && mayLookAgain()) {
      metrics.count(
          "civitas_signing_key_reloads_total",
          "Times that a token with an unknown key id made this node reload the keys.");
      known = reload().verifiers().get(keyId);
    }
    return Optional.ofNullable(known);
  }

  private synchronized boolean mayLookAgain() {
    Instant now = clock.instant();
    if (now.isBefore(lastLookForUnknown.plus(COOL_DOWN))) {
      return false;
    }
    lastLookForUnknown = now;
    return true;
  }

  private Keys loaded() {
    Keys now = keys;
    return now == null ? reload() : now;
  }

  synchronized Keys reload() {
    Keys read = keys(store.listPublished());
    keys = read;
    return read;
  }

  /** Makes the next use read the keys anew. */
  public void forget() {
    keys = null;
  }

  private Keys keys(List<SigningKey> stored) {
    ActiveKey active = null;
    Map<String, JWSVerifier> verifiers = new HashMap<>();
    List<JWK> published = new ArrayList<>();
    for (SigningKey key : stored) {
      RSAKey pair = parse(key);
      verifiers.put(pair.getKeyID(), verifier(pair));
      published.add(pair.toPublicJWK());
      if (key.isActive()) {
        active = new ActiveKey(pair.getKeyID(), signer(pair));
      }
    }
    return new Keys(active, Map.copyOf(verifiers), new JWKSet(published).toJSONObject());
  }

  private RSAKey parse(SigningKey key) {
    try {
      return RSAKey.parse(store.read(key));
    } catch (ParseException e) {
      throw new IllegalStateException("The stored key %s is damaged".formatted(key.id()), e);
    }
  }

  private static JWSVerifier verifier(RSAKey pair) {
    try {
      return new RSASSAVerifier(pair.toRSAPublicKey());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(RSAKey pair) {
    try {
      return new RSASSASigner(pair);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
