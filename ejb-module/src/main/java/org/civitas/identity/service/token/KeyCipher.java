package org.civitas.identity.service.token;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps private keys unreadable in the database, as JSON Web Encryption (A256GCM) under the
 * operator's secret. Without a secret keys are stored as they are. See ADR 042.
 */
final class KeyCipher {

  private static final JWEHeader HEADER =
      new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
          .contentType("jwk+json")
          .build();

  private final Optional<SecretKey> key;

  /** The secret has enough random bits of its own, so one hash makes a key of it. */
  KeyCipher(Optional<String> secret) {
    this.key = secret.map(KeyCipher::derive);
  }

  static boolean isSealed(String stored) {
    return !stored.startsWith("{");
  }

  String seal(String jwk) {
    if (key.isEmpty()) {
      return jwk;
    }
    JWEObject sealed = new JWEObject(HEADER, new Payload(jwk));
    try {
      sealed.encrypt(new DirectEncrypter(key.get()));
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM", e);
    }
    return sealed.serialize();
  }

  /** The key in the clear; empty when it was sealed under another secret, or this has none. */
  Optional<String> open(String stored) {
    if (!isSealed(stored)) {
      return Optional.of(stored);
    }
    return key.flatMap(secret -> open(stored, secret));
  }

  private static Optional<String> open(String stored, SecretKey secret) {
    try {
      JWEObject sealed = JWEObject.parse(stored);
      sealed.decrypt(new DirectDecrypter(secret));
      return Optional.of(sealed.getPayload().toString());
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private static SecretKey derive(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = ("civitas signing keys\n" + secret).getBytes(StandardCharsets.UTF_8);
      return new SecretKeySpec(sha256.digest(bytes), "AES");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
