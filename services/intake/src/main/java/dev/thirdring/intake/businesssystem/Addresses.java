package dev.thirdring.intake.businesssystem;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What a host's name stands for at this moment. Blocks. */
interface Addresses {
  List<InetAddress> of(String host) throws UnknownHostException;
}
