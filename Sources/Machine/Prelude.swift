// The cases are Python's names.
// swift-format-ignore: AlwaysUseLowerCamelCase
/// Functions of the prelude that native code hands over to: written in Python (`Prelude/builtins.py`) because they
/// call back into the program.
enum PreludeFunction: Int, CaseIterable {
  case _run_main, _run_entry, _bootstrap, _interrupted, _finalize, _getattribute
  case _descriptor_get, _descriptor_set, _descriptor_delete
  case _truth, _binary, _inplace, _compare, _unary, _contains
  case _getitem, _setitem, _delitem, _dict_getitem, _dict_setitem, _dict_delitem, _dict_contains
  case _list_contains, _equal, _less
  case _iter, _next_or_end, _send_or_end, _list_from, _tuple_from, _set_from, _dict_from
  case _str, _repr, _ascii, _format, _hash, _len, _print, _build_class, _type_new, _type_call, _unpack, _list_extend
  case _dict_update, _set_update, _set_add, _set_discard, _set_contains, _sorted, _list_sort, _sum, _min, _max, _any,
    _all
  case _join, _call0, _call1, _call2, _call3, _map, _filter, _zip, _enumerate, _reversed, _iter_call
  case _getattr, _hasattr, _int, _float, _round, _divmod, _pow, _abs, _isinstance, _list_index, _list_count
  case _list_remove, _displayhook, _bytes, _format_percent, _str_format, _dict_get, _dict_pop, _dict_setdefault, _next
  case _dict_fromkeys, _set_binary, _import_star, _index, _dict_merge, _reduce_index
  case _container_repr, _exception_str, _object_ne, _by_index, _translate, _pow_modulo
  case _list_extend_in_place, _list_set_slice, _sequence_compare, _dict_fill, _dict_fill_only, _dict_fill_self
  case _dict_equal, _dict_reversed, _view_contains, _set_compare, _set_method, _set_relation, _set_isdisjoint
  case _set_remove, _set_update_only, _set_update_method, _set_inplace, _frozenset_from, _range_indexed, _range_index
  case _iterated_count, _iterated_contains, _generator_throw, _generator_close
  case _type_call_spread, _issubclass
  case _with_list, _with_two_lists, _with_floats, _product, _write_lines, _stream_buffer, _deque_from, _deque_extend
  case _deque_remove
  case _generic_alias, _union, _import_from
  case _large_range, _call_with
  case _boxed, _complex, _bytes_percent, _bytearray_fill, _bytearray_extend, _bytearray_slice, _load_name, _dir, _vars
  case _getitem_indexed, _setitem_indexed, _delitem_indexed, _repeat_indexed
  case _await_iterator, _async_iterator, _async_next, _coroutine_wrapper, _asend, _athrow, _aclose
  case _match_keys, _match_class, _check_group_match, _prepare_reraise, _same, _compile_tree, _with_float_list
  case _class_dict, _set_args, _isinstance_claimed, _typed, _with_index_base, _delete_name, _getattr_fallback
  case _run_module, _wait_for_import, _bound_when_called, _encode_named, _decode_named
  case _run_spawned, _import_ahead

  var text: String { Self.names[rawValue] }

  /// In the order of the cases: asking a case for its name is slow, and each machine needs all of them.
  private static let names = words(
    """
    _run_main _run_entry _bootstrap _interrupted _finalize _getattribute _descriptor_get _descriptor_set
    _descriptor_delete _truth _binary _inplace _compare _unary _contains _getitem _setitem _delitem _dict_getitem
    _dict_setitem _dict_delitem _dict_contains _list_contains _equal _less _iter _next_or_end _send_or_end
    _list_from _tuple_from _set_from _dict_from _str _repr _ascii _format _hash _len _print _build_class _type_new
    _type_call _unpack _list_extend _dict_update _set_update _set_add _set_discard _set_contains _sorted _list_sort
    _sum _min _max _any _all _join _call0 _call1 _call2 _call3 _map _filter _zip _enumerate _reversed _iter_call
    _getattr _hasattr _int _float _round _divmod _pow _abs _isinstance _list_index _list_count _list_remove
    _displayhook _bytes _format_percent _str_format _dict_get _dict_pop _dict_setdefault _next _dict_fromkeys
    _set_binary _import_star _index _dict_merge _reduce_index _container_repr _exception_str _object_ne _by_index
    _translate _pow_modulo _list_extend_in_place _list_set_slice _sequence_compare _dict_fill _dict_fill_only
    _dict_fill_self _dict_equal _dict_reversed _view_contains _set_compare _set_method _set_relation _set_isdisjoint
    _set_remove _set_update_only _set_update_method _set_inplace _frozenset_from _range_indexed _range_index
    _iterated_count _iterated_contains _generator_throw _generator_close _type_call_spread _issubclass _with_list
    _with_two_lists _with_floats _product _write_lines _stream_buffer _deque_from _deque_extend _deque_remove
    _generic_alias _union _import_from _large_range _call_with _boxed _complex _bytes_percent _bytearray_fill
    _bytearray_extend _bytearray_slice _load_name _dir _vars _getitem_indexed _setitem_indexed _delitem_indexed
    _repeat_indexed _await_iterator _async_iterator _async_next _coroutine_wrapper _asend _athrow _aclose
    _match_keys _match_class _check_group_match _prepare_reraise _same _compile_tree _with_float_list _class_dict
    _set_args _isinstance_claimed _typed _with_index_base _delete_name _getattr_fallback _run_module
    _wait_for_import _bound_when_called _encode_named _decode_named _run_spawned
    _import_ahead
    """)
}

struct PreludeTable {
  private var functions = [Value](repeating: .none, count: PreludeFunction.allCases.count)

  subscript(_ function: PreludeFunction) -> Value {
    get { functions[function.rawValue] }
    set { functions[function.rawValue] = newValue }
  }
}

/// Methods of native types that are functions of the prelude.
enum PreludeMethods {
  static let object: [(name: String, function: String)] = [
    ("__reduce_ex__", "_object_reduce_ex"), ("__reduce__", "_object_reduce"), ("__getstate__", "_object_getstate"),
    ("__sizeof__", "_object_sizeof"),
  ]
}
