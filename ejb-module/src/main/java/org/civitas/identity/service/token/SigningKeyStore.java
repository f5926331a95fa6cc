package org.civitas.identity.service.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civitas.identity.domain.SigningKey;
import org.civitas.identity.persistence.CredentialRepository;
import org.civitas.platform.config.Settings;
import org.civitas.platform.context.StartFault;

/** Makes, keeps and retires signing keys, one node at a time. */
@ApplicationScoped
public class SigningKeyStore {

  private static final System.Logger LOG = System.getLogger("org.civitas.identity");
  private static final int BITS = 2048;

  @Inject CredentialRepository credentials;
  @Inject Settings settings;
  @Inject Clock clock;

  private KeyCipher cipher;

  @PostConstruct
  void takeSecret() {
    cipher = new KeyCipher(settings.keySecret());
  }

  /**
   * Makes the first key where there is none, and seals those that were stored before there was a
   * secret. Stops the start when this node could not read what the others wrote.
   */
  @Transactional
  public void prepare() {
    if (settings.keySecret().isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING, "Without CIVITAS_KEY_SECRET, keys are kept in the clear");
    }
    credentials.lockSigningKeys();
    List<SigningKey> keys = credentials.listSigningKeys();
    for (SigningKey key : keys) {
      String jwk = read(key);
      if (!KeyCipher.isSealed(key.storedJwk())) {
        key.store(cipher.seal(jwk));
      }
    }
    if (keys.stream().noneMatch(SigningKey::isActive)) {
      credentials.add(generate());
    }
  }

  /** The pair as a JSON Web Key, private part included. */
  String read(SigningKey key) {
    return cipher
        .open(key.storedJwk())
        .orElseThrow(
            () ->
                new StartFault(
                    "CIVITAS_KEY_SECRET is not the secret under which the signing keys in the"
                        + " database are encrypted; every node needs the same."));
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
      return SigningKey.of(
          id, JWSAlgorithm.RS256.getName(), cipher.seal(pair.toJSONString()), clock.instant());
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform makes RSA keys", e);
    }
  }
}
