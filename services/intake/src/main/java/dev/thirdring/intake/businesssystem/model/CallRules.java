package dev.thirdring.intake.businesssystem.model;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/** Which addresses may be called; what is not named is not. */
public record CallRules(Set<String> schemes, List<AllowedHost> hosts, List<Network> networks) {

  public boolean allow(Target target) {
    return schemes.contains(target.scheme()) && hosts.stream().anyMatch(h -> h.covers(target));
  }

  /** Every address that the name stands for must be one that may be called. */
  public boolean allow(List<InetAddress> addresses) {
    return !addresses.isEmpty() && addresses.stream().allMatch(this::allows);
  }

  private boolean allows(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address))
        || Network.INTERNAL.stream().noneMatch(network -> network.contains(address));
  }
}
