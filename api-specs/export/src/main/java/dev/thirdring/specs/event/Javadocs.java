package dev.thirdring.specs.event;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the comments of records and enums say, for schemas to repeat. */
public final class Javadocs {
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> components = new HashMap<>();

  private Javadocs() {}

  public static Javadocs of(Path sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Javadocs javadocs = new Javadocs();
    try (Stream<Path> files = Files.walk(sources);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(java));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        javadocs.new Reader(trees).scan(unit, null);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return javadocs;
  }

  Optional<String> of(Class<?> type) {
    return Optional.ofNullable(types.get(type.getSimpleName()));
  }

  Optional<String> of(Class<?> record, String component) {
    return Optional.ofNullable(components.get(record.getSimpleName() + "#" + component));
  }

  private final class Reader extends TreePathScanner<Void, Void> {
    private final DocTrees trees;

    Reader(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        String name = type.getSimpleName().toString();
        types.put(name, words(comment.getFullBody()));
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree param) {
            components.put(name + "#" + param.getName(), words(param.getDescription()));
          }
        }
      }
      return super.visitClass(type, nothing);
    }
  }

  private static String words(List<? extends DocTree> text) {
    return text.stream()
        .map(Javadocs::words)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String words(DocTree part) {
    return switch (part) {
      case TextTree text -> text.getBody();
      case LiteralTree code -> code.getBody().getBody();
      case LinkTree link -> link.getReference().getSignature();
      default -> part.toString();
    };
  }
}
