package org.civitas.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civitas.testing.Civitas;

/** Takes tokens apart and forges new ones, with the server's own key where that helps. */
public final class Tokens {

  private Tokens() {}

  /** Who issues tokens: the public address, which differs from the one that tests call. */
  static String issuer() {
    return "http://localhost:" + Civitas.baseUri().getPort();
  }

  static JWSObject parse(String token) {
    try {
      return JWSObject.parse(token);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, Object> claims(String token) {
    return new HashMap<>(parse(token).getPayload().toJSONObject());
  }

  /** The server's own, which stands in the database under the secret of the settings. */
  static RSAKey activeKey() {
    return key(Civitas.query("select jwk from identity.signing_key where retired_at is null"));
  }

  private static RSAKey key(String id) {
    return key(Civitas.query("select jwk from identity.signing_key where id::text = ?", id));
  }

  private static RSAKey key(List<List<Object>> row) {
    try {
      JWEObject sealed = JWEObject.parse((String) row.getFirst().getFirst());
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] secret = ("civitas signing keys\n" + Civitas.KEY_SECRET).getBytes(UTF_8);
      sealed.decrypt(new DirectDecrypter(sha256.digest(secret)));
      return RSAKey.parse(sealed.getPayload().toString());
    } catch (ParseException | JOSEException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String storedActiveKey() {
    return (String)
        Civitas.query("select jwk from identity.signing_key where retired_at is null")
            .getFirst()
            .getFirst();
  }

  /** The token with some claims changed, signed again with the server's key. */
  static String resigned(String token, Map<String, Object> changes) {
    return signed(token, changes, activeKey());
  }

  /** The token as it would be an hour after its end. */
  public static String expired(String token) {
    long hourAgo = Instant.now().minusSeconds(3600).getEpochSecond();
    return signed(
        token,
        Map.of("exp", hourAgo, "iat", hourAgo - 900, "nbf", hourAgo - 900),
        key(parse(token).getHeader().getKeyID()));
  }

  /** The token under our key's name, with a signature that a stranger made. */
  public static String signedByAStranger(String token) {
    return signed(token, Map.of(), Stranger.KEY);
  }

  private static String signed(String token, Map<String, Object> changes, RSAKey key) {
    try {
      return signed(parse(token).getHeader(), claims(token), changes, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String signed(
      JWSHeader header, Map<String, Object> claims, Map<String, Object> changes, JWSSigner signer) {
    Map<String, Object> all = new HashMap<>(claims);
    all.putAll(changes);
    JWSObject forged = new JWSObject(header, new Payload(all));
    try {
      forged.sign(signer);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return forged.serialize();
  }

  /** Made once, since that is slow. */
  private static final class Stranger {

    static final RSAKey KEY = made();

    private static RSAKey made() {
      try {
        return new RSAKeyGenerator(2048).generate();
      } catch (JOSEException e) {
        throw new AssertionError(e);
      }
    }
  }
}
