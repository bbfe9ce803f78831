package dev.thirdring.platform.testkit.example.broken;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Wrong by asking the database itself, and by a method that anybody may call. */
@Path("/lamps")
public class LampResource {
  private Pool pool;

  @GET
  public String list() {
    return pool.toString();
  }
}
