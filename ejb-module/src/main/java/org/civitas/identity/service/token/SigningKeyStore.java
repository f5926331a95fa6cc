package org.civitas.identity.service.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.identity.domain.SigningKey;
import org.civitas.identity.persistence.CredentialRepository;

/** Makes and retires signing keys, one node at a time. */
@ApplicationScoped
public class SigningKeyStore {

  private static final int BITS = 2048;

  @Inject CredentialRepository credentials;
  @Inject Clock clock;

  /** Makes the first key; does nothing when there is one. */
  @Transactional
  public void ensureActive() {
    credentials.lockSigningKeys();
    if (credentials.listSigningKeys().stream().noneMatch(SigningKey::isActive)) {
      credentials.add(generate());
    }
  }

  /** Retires the active key and makes the next one. */
  @Transactional
  public SigningKey rotate() {
    SigningKey next = generate();
    credentials.lockSigningKeys();
    Instant now = clock.instant();
    credentials.listSigningKeys().stream()
        .filter(SigningKey::isActive)
        .forEach(key -> key.retire(now));
    credentials.flush();
    credentials.add(next);
    return next;
  }

  @Transactional
  public List<SigningKey> listPublished() {
    Instant now = clock.instant();
    return credentials.listSigningKeys().stream().filter(key -> key.isPublished(now)).toList();
  }

  private SigningKey generate() {
    UUID id = UUID.randomUUID();
    try {
      RSAKey pair =
          new RSAKeyGenerator(BITS)
              .keyID(id.toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate();
      return SigningKey.of(id, JWSAlgorithm.RS256.getName(), pair.toJSONString(), clock.instant());
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform makes RSA keys", e);
    }
  }
}
