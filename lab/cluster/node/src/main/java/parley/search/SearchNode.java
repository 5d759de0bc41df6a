package parley.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch node in this process. It ends on SIGTERM and when its standard input does, so that it never outlives whoever
 * started it. Each argument is a setting, {@code name=value}; {@code path.home} and {@code node.name} are needed. With the argument
 * {@code no-knn} it is one without the k-NN plugin.
 */
public final class SearchNode extends Node {
  private SearchNode(Environment environment, Collection<Class<? extends Plugin>> plugins) {
    super(environment, plugins, false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder builder = Settings.builder();
    Collection<Class<? extends Plugin>> plugins = List.of(Netty4Plugin.class, knnPlugin());
    for (String argument : arguments) {
      if (argument.equals("no-knn")) {
        plugins = List.of(Netty4Plugin.class);
        continue;
      }
      String[] pair = argument.split("=", 2);
      builder.put(pair[0], pair[1]);
    }
    Settings settings = builder.build();
    String name = settings.get("node.name");
    LogConfigurator.setNodeName(name);
    LogConfigurator.configureWithoutConfig(settings);
    Path configuration = Path.of(settings.get("path.home"), "config");
    SearchNode node = new SearchNode(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), configuration, () -> name), plugins);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  /** By its name, since only its packed form is published: this program is built without it. */
  private static Class<? extends Plugin> knnPlugin() throws ClassNotFoundException {
    return Class.forName("org.opensearch.knn.plugin.KNNPlugin").asSubclass(Plugin.class);
  }

  private static void close(SearchNode node) {
    try {
      node.close();
    } catch (Exception failure) {
      failure.printStackTrace();
    }
  }
}
