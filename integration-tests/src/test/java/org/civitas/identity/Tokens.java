package org.civitas.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.civitas.testing.Civitas;

/** Takes tokens apart and forges new ones, with the server's own key where that helps. */
final class Tokens {

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

  static RSAKey activeKey() {
    try {
      return RSAKey.parse(
          (String)
              Civitas.query("select jwk from identity.signing_key where retired_at is null")
                  .getFirst()
                  .getFirst());
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  /** The token with some claims changed, signed again with the server's key. */
  static String resigned(String token, Map<String, Object> changes) {
    try {
      return signed(
          parse(token).getHeader(), claims(token), changes, new RSASSASigner(activeKey()));
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
}
