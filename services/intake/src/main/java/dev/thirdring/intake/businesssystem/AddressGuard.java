package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.model.CallRules;
import dev.thirdring.intake.businesssystem.model.Target;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Decides, for each call anew, which address a connection goes to. The caller connects to the very
 * address that was checked: a name that stands for another one a moment later gains nothing.
 */
final class AddressGuard {
  private final CallRules rules;
  private final Addresses addresses;

  AddressGuard(CallRules rules, Addresses addresses) {
    this.rules = rules;
    this.addresses = addresses;
  }

  /** Blocks while the name is resolved. */
  InetAddress addressFor(Target target) {
    if (!rules.allow(target)) {
      throw new CallFailedException(
          SystemStatus.ADDRESS_REFUSED, "scheme, host or port is not allowed");
    }
    List<InetAddress> found = resolve(target.host());
    if (!rules.allow(found)) {
      throw new CallFailedException(
          SystemStatus.ADDRESS_REFUSED, "the host has an address inside, which is not allowed");
    }
    return found.getFirst();
  }

  private List<InetAddress> resolve(String host) {
    try {
      return addresses.of(host);
    } catch (UnknownHostException unknown) {
      throw new CallFailedException(SystemStatus.FAILING, "the host has no address");
    }
  }
}
