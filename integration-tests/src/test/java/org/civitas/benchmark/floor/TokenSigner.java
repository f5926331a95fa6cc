package org.civitas.benchmark.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Signs tokens with the JDK alone, RS256 with 2048 bits as Civitas does. */
final class TokenSigner {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER =
      BASE64.encodeToString(
          "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"floor\"}"
              .getBytes(StandardCharsets.US_ASCII));

  private final PrivateKey key;

  TokenSigner() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      key = generator.generateKeyPair().getPrivate();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has RSA", e);
    }
  }

  String sign(String subject, String scope) throws IOException, GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    byte[] claims =
        Answers.object(
            json -> {
              json.writeStringField("iss", "http://localhost");
              json.writeStringField("aud", "civitas");
              json.writeStringField("sub", subject);
              json.writeStringField("upn", subject);
              json.writeStringField("scope", scope);
              json.writeStringField("jti", UUID.randomUUID().toString());
              json.writeNumberField("iat", now);
              json.writeNumberField("nbf", now);
              json.writeNumberField("exp", now + 900);
              json.writeStringField("client_id", subject);
            });
    String signed = HEADER + "." + BASE64.encodeToString(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + BASE64.encodeToString(signature.sign());
  }

  static String hash(String secret) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
