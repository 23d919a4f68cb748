//===- Fragment.h - User text with holes ------------------------*- C++ -*-===//
//
// A fragment is a piece of the user's source kept as written, except for its
// holes: the places whose text depends on where a local lives, on what `this`
// means, or on what an exit must destroy. Holes are filled by the Plan stage.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_FRAGMENT_H
#define YIELDC_MODEL_FRAGMENT_H

#include <string>
#include <vector>

namespace yieldc::model {

/// Index into Generator::locals.
using LocalId = unsigned;
/// Index into Generator::targets: what a `break`, `continue` or `goto` names.
using TargetId = unsigned;

/// A jump out of a statement that itself holds no suspension.
struct Exit {
  enum Kind { Break, Continue, Goto, Return };
  Kind kind = Return;
  /// The loop, switch or label; unused for Return.
  TargetId target = 0;
  /// Objects of automatic storage, or an exception being handled, stand
  /// between the exit and the statement that holds it.
  bool leavesObjects = false;
  /// Return: an operand follows, up to an ExitEnd.
  enum Operand { NoOperand, Value, Effect };
  Operand operand = NoOperand;
};

struct Piece {
  enum Kind {
    Text,         ///< verbatim
    Local,        ///< the name of a local variable or parameter
    This,         ///< `this`
    ImplicitThis, ///< nothing in the source; a member access needs an object
    LambdaThis,   ///< `this` inside a lambda or in its captures
    LambdaMember, ///< as ImplicitThis, inside a lambda
    Qualifier,    ///< nothing in the source; `text` qualifies the name after it
    Variable,     ///< a pack or what stays; `cast` is that in a type
    Sent,         ///< the value of the `co_yield` at which we were suspended
    ExitEnd,      ///< the `;` after the operand of `co_return`
    Exit,         ///< `break`, `continue`, `goto`, `co_return`, with its `;`
  };
  Kind kind = Text;
  /// Text, Qualifier: what to print. Otherwise: what the user wrote.
  std::string text;
  /// Local: the type to cast it to; empty if none.
  std::string cast;
  LocalId local = 0;
  /// Local: what of it is meant.
  enum Form {
    Name,
    Moved,    ///< cast to an rvalue, wherever it lives
    Pointee,  ///< what it points to
    Inside,   ///< the anonymous union whose member is named next
    Result,   ///< what a delegation returned
    Declared, ///< its declared type: `decltype(name)`
    Forward,  ///< as the expression that initialised it: an rvalue if that was
  };
  Form form = Name;
  /// Exit, ExitEnd: index into Fragment::exits.
  unsigned exit = 0;
};

/// What a fragment does with a local.
struct Use {
  enum Kind {
    Read,   ///< its value, nothing else
    Write,  ///< a whole new value, whatever the old one was
    Update, ///< reads and writes
    Escape, ///< its address may be kept, or cannot be told
  };
  LocalId local;
  Kind kind;
  /// Update: a pointer that is moved inside what it points into. Escape: as
  /// const.
  bool keeps = false;
  /// Only of its declared type.
  bool isOfType = false;

  /// May its value be another afterwards?
  bool mayChange() const { return kind != Read && (kind != Escape || !keeps); }
  /// May it hold the address of something else afterwards?
  bool mayRedirect() const { return kind != Read && !keeps; }
};

struct Fragment {
  /// Of its first token; 0 if it is not the user's text.
  unsigned line = 0;
  std::vector<Piece> pieces;
  std::vector<Use> uses;
  std::vector<Exit> exits;
  /// Locals that a lambda of the fragment captures by name or by `=`: they
  /// need a real variable of their name in scope.
  std::vector<LocalId> captured;
  /// Locals named inside a macro's body, where the source cannot be edited.
  std::vector<LocalId> inMacroBody;
  /// The same text with every macro expanded; used if one of `inMacroBody`
  /// must be printed differently. Empty where there is no such local.
  std::vector<Piece> expanded;
  /// A lambda of the fragment uses the generator's `this`.
  bool lambdaUsesThis = false;
  /// Declares variables with a destructor that does something.
  bool declaresObjects = false;
  /// Something in it may throw.
  bool mayThrow = false;
  /// Control may go on after it.
  bool fallsThrough = true;

  bool empty() const { return pieces.empty(); }
};

} // namespace yieldc::model

#endif
