package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.civitas.identity.service.token.SigningKeyStore;
import org.civitas.platform.context.StartTask;

/** Without a key that this node can read, nobody can sign in. */
@ApplicationScoped
public class FirstKey implements StartTask {

  @Inject SigningKeyStore keys;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void run() {
    keys.prepare();
  }
}
